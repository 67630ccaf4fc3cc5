import { describe, expect, test } from "vitest";
import { newText, partsOf, piecesOf } from "../../../core/mail/new-text.ts";

const said = "Tuesday suits us. Could we meet at the depot?";
const asked = "Could you let us have a few dates?";

/** Lines by which mail programs of the world introduce what is answered. */
const attributions: readonly [string, string][] = [
  ["Gmail", "On Thu, 5 Mar 2026 at 11:40, Bethan Ruddock <bethan@council.example> wrote:"],
  [
    "Gmail, broken after the name",
    "On Thu, 5 Mar 2026 at 11:40, Bethan Ruddock\n<bethan@council.example> wrote:",
  ],
  [
    "Gmail, broken before the verb",
    "On Thu, Mar 5, 2026 at 11:40 AM Bethan Ruddock <bethan@council.example>\nwrote:",
  ],
  [
    "Gmail, shaken out of its line",
    "On Thu, Mar 5, 2026 at 11:40 AM Bethan Ruddock\n\n<\nbethan@council.example\n> wrote:",
  ],
  ["Apple Mail", "On 5 Mar 2026, at 11:40, Bethan Ruddock <bethan@council.example> wrote:"],
  ["Yahoo", "On Thursday, 5 March 2026 at 11:40:05 GMT, Bethan Ruddock <bethan@council.example> wrote:"],
  ["Thunderbird", "On 05/03/2026 11:40, Bethan Ruddock wrote:"],
  ["Zoho", "---- On Thu, 05 Mar 2026 11:40:05 +0000 Bethan Ruddock <bethan@council.example> wrote ----"],
  ["Android", "---- Bethan Ruddock wrote ----"],
  ["old Gmail", "2026/3/5 Bethan Ruddock <bethan@council.example>"],
  ["a bare name over the quote", "Bethan Ruddock wrote:"],
  ["French", "Le jeu. 5 mars 2026 à 11:40, Bethan Ruddock <bethan@council.example> a écrit :"],
  ["French, broken", "Le 5 mars 2026 à 11:40, Bethan Ruddock <bethan@council.example> a\nécrit :"],
  ["German", "Am Do., 5. März 2026 um 11:40 Uhr schrieb Bethan Ruddock <bethan@council.example>:"],
  ["German, verb last", "Bethan Ruddock <bethan@council.example> hat am 05.03.2026 11:40 geschrieben:"],
  ["Spanish", "El jue, 5 mar 2026 a las 11:40, Bethan Ruddock (<bethan@council.example>) escribió:"],
  ["Portuguese", "Em qui., 5 de mar. de 2026 às 11:40, Bethan Ruddock <bethan@council.example> escreveu:"],
  ["Italian", "Il giorno gio 5 mar 2026 alle ore 11:40 Bethan Ruddock <bethan@council.example> ha scritto:"],
  ["Dutch", "Op do 5 mrt 2026 om 11:40 schreef Bethan Ruddock <bethan@council.example>:"],
  ["Polish", "czw., 5 mar 2026 o 11:40 Bethan Ruddock <bethan@council.example> napisał(a):"],
  ["Polish, older", "W dniu 5 marca 2026 11:40 użytkownik Bethan Ruddock <bethan@council.example> napisał:"],
  ["Romanian", "În joi, 5 mar. 2026 la 11:40, Bethan Ruddock <bethan@council.example> a scris:"],
  ["Czech", "čt 5. 3. 2026 v 11:40 odesílatel Bethan Ruddock <bethan@council.example> napsal:"],
  ["Slovak", "št 5. 3. 2026 o 11:40 Bethan Ruddock <bethan@council.example> napísal(a):"],
  ["Hungarian", "Bethan Ruddock <bethan@council.example> ezt írta (időpont: 2026. márc. 5., Cs, 11:40):"],
  ["Lithuanian", "2026-03-05, kt, 11:40 Bethan Ruddock <bethan@council.example> rašė:"],
  ["Swedish", "Den tors 5 mars 2026 kl 11:40 skrev Bethan Ruddock <bethan@council.example>:"],
  ["Turkish", "Bethan Ruddock <bethan@council.example>, 5 Mar 2026 Per, 11:40 tarihinde şunu yazdı:"],
  ["Russian", "чт, 5 мар. 2026 г. в 11:40, Bethan Ruddock <bethan@council.example>:"],
  ["Ukrainian", "чт, 5 бер. 2026 р. о 11:40 Bethan Ruddock <bethan@council.example> пише:"],
  ["Bulgarian", "На чт, 5.03.2026 г. в 11:40 Bethan Ruddock <bethan@council.example> написа:"],
  ["Greek", "Στις Πέμ 5 Μαρ 2026 στις 11:40 π.μ., ο/η Bethan Ruddock <bethan@council.example> έγραψε:"],
  ["Welsh", "Ar Iau, 5 Maw 2026 am 11:40 Bethan Ruddock <bethan@council.example> ysgrifennodd:"],
  ["Irish", "Ar Déar 5 Márta 2026 ag 11:40 scríobh Bethan Ruddock <bethan@council.example>:"],
  ["Vietnamese", "Vào 11:40 5 tháng 3, 2026, Bethan Ruddock <bethan@council.example> đã viết:"],
  ["Chinese", "Bethan Ruddock <bethan@council.example> 于2026年3月5日周四 11:40写道："],
  [
    "Arabic",
    "في الخميس، ٥ مارس 2026 في 11:40 تمت كتابة ما يلي بواسطة Bethan Ruddock <bethan@council.example>:",
  ],
];

const headings: readonly [string, string][] = [
  [
    "English",
    "From: Bethan Ruddock <bethan@council.example>\nSent: 05 March 2026 11:40\nTo: Ann Holt\nSubject: Dates",
  ],
  [
    "English, under a line",
    "________________________________\nFrom: Bethan Ruddock\nSent: 05 March 2026 11:40\nTo: Ann Holt\nSubject: Dates",
  ],
  [
    "English, starred",
    "*From:* Bethan Ruddock\n*Sent:* Thursday, March 5, 2026 11:40 AM\n*To:* Ann Holt\n*Subject:* Dates",
  ],
  [
    "English, its first line broken",
    "From: Bethan Ruddock\n<bethan@council.example>\nSent: 05 March 2026 11:40\nTo: Ann Holt <ann@resident.example>; Carol Vance\n<carol@resident.example>\nSubject: Dates",
  ],
  [
    "French",
    "De : Bethan Ruddock <bethan@council.example>\nEnvoyé : jeudi 5 mars 2026 11:40\nÀ : Ann Holt\nObjet : Dates",
  ],
  ["German", "Von: Bethan Ruddock\nGesendet: Donnerstag, 5. März 2026 11:40\nAn: Ann Holt\nBetreff: Termine"],
  [
    "Spanish",
    "De: Bethan Ruddock\nEnviado el: jueves, 5 de marzo de 2026 11:40\nPara: Ann Holt\nAsunto: Fechas",
  ],
  ["Italian", "Da: Bethan Ruddock\nInviato: giovedì 5 marzo 2026 11:40\nA: Ann Holt\nOggetto: Date"],
  ["Polish", "Od: Bethan Ruddock\nWysłano: czwartek, 5 marca 2026 11:40\nDo: Ann Holt\nTemat: Terminy"],
  ["Dutch", "Van: Bethan Ruddock\nVerzonden: donderdag 5 maart 2026 11:40\nAan: Ann Holt\nOnderwerp: Data"],
  ["Danish", "Fra: Bethan Ruddock\nSendt: 5. marts 2026 11:40\nTil: Ann Holt\nEmne: Datoer"],
  ["Romanian", "De la: Bethan Ruddock\nTrimis: joi, 5 martie 2026 11:40\nCătre: Ann Holt\nSubiect: Date"],
  [
    "Turkish",
    "Kimden: Bethan Ruddock\nGönderildi: 5 Mart 2026 Perşembe 11:40\nKime: Ann Holt\nKonu: Tarihler",
  ],
  ["Ukrainian", "Від: Bethan Ruddock\nНадіслано: 5 березня 2026 р. 11:40\nКому: Ann Holt\nТема: Дати"],
  ["Welsh", "Oddi wrth: Bethan Ruddock\nAnfonwyd: 05 Mawrth 2026 11:40\nAt: Ann Holt\nPwnc: Dyddiadau"],
  ["Chinese", "发件人: Bethan Ruddock\n发送时间: 2026年3月5日 11:40\n收件人: Ann Holt\n主题: 日期"],
  ["the old divider", "-----Original Message-----\nFrom: Bethan Ruddock\nSent: 05 March 2026 11:40"],
  ["a German divider", "-------- Ursprüngliche Nachricht --------\nVon: Bethan Ruddock"],
  ["a Polish divider", "---------- Wiadomość oryginalna ----------\nTemat: Terminy"],
  [
    "Apple's forward",
    "Begin forwarded message:\n\nFrom: Bethan Ruddock <bethan@council.example>\nSubject: Dates",
  ],
  ["a help desk's line", "##- Please type your reply above this line -##"],
];

const feet: readonly [string, string][] = [
  ["an iPhone's", "Sent from my iPhone"],
  ["a Samsung's", "Sent from my Galaxy"],
  ["Outlook for Android", "Get Outlook for Android<https://aka.ms/AAb9ysg>"],
  ["Yahoo", "Sent from Yahoo Mail on Android"],
  ["Windows", "Sent from Mail for Windows"],
  ["a German telephone", "Von meinem iPhone gesendet"],
  ["a French telephone", "Envoyé de mon iPhone"],
  ["a Polish telephone", "Wysłane z iPhone'a"],
  ["a Spanish telephone", "Enviado desde mi iPhone"],
  ["a Welsh telephone", "Anfonwyd o fy iPhone"],
  ["dashes and a name", "-- \nAnn Holt\nMill Lane"],
  ["a farewell", "Kind regards,\n\nAnn Holt\nChair, Mill Lane Residents\nTel: 01632 960 123"],
  ["a merry farewell", "Cheers 🎉\nAnn\n\n—————\nAnn Holt\nFête committee"],
  ["a Welsh farewell", "Cofion cynnes,\nAnn"],
  ["a German farewell", "Mit freundlichen Grüßen\nAnn Holt"],
  ["a French farewell", "Bien cordialement,\nAnn Holt"],
  ["a Polish farewell", "Z poważaniem,\nAnn Holt"],
  [
    "a broken disclaimer",
    "This e-mail and its attachments are strictly\nconfidential and meant for the addressee. Should it\nhave come to you by mistake, tell the sender.\n\nHolt Ltd accepts no liability for what is in it.",
  ],
  [
    "a mailing list",
    "_______________________________________________\nResidents mailing list\nResidents@lists.resident.example\nhttps://lists.resident.example/residents",
  ],
  [
    "a PGP signature",
    "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCgAdFiEE\n=abcd\n-----END PGP SIGNATURE-----",
  ],
  ["a virus scanner", "Virus-free. www.avast.com"],
];

describe("What is new in a reply", () => {
  test.each(attributions)("stands above %s’s introduction and its quote", (_, line) => {
    expect(newText(`${said}\n\n${line}\n\n> ${asked}\n> Bethan`)).toBe(said);
  });
  test.each(attributions.filter(([name]) => !name.startsWith("a bare")))(
    "stands above %s’s introduction when the quote has no marks",
    (_, line) => {
      expect(newText(`${said}\n\n${line}\n\n${asked}\n\nBethan`)).toBe(said);
    },
  );
  test.each(headings)("stands above a heading: %s", (_, lines) => {
    expect(newText(`${said}\n\n${lines}\n\n${asked}`)).toBe(said);
  });
  test.each(feet)("ends before what stands at the foot: %s", (_, foot) => {
    expect(newText(`${said}\n\n${foot}`)).toBe(said);
    expect(
      newText(`${said}\n\n${foot}\n\nOn 5 Mar 2026, at 11:40, B <b@council.example> wrote:\n\n> ${asked}`),
    ).toBe(said);
  });

  test("may stand under the quote, between its lines, or on both sides", () => {
    const intro = "On 05/03/2026 11:40, Bethan Ruddock wrote:";
    expect(newText(`${intro}\n> ${asked}\n\n${said}`)).toBe(said);
    expect(newText(`Hello Bethan,\n\n${intro}\n> ${asked}\nThe 9th.\n> Where?\nThe depot.`)).toBe(
      "Hello Bethan,\n\nThe 9th.\nThe depot.",
    );
    expect(newText(`>${asked}\n>> Older.\n> > Oldest.\n${said}`)).toBe(said);
  });

  test.each([
    "On 3 March I wrote: nothing came of it. Could you look again?",
    "From: what I can see, nobody came.\nTo: be fair, it was raining.",
    "I was sent from my office to yours, and back again, three times.",
    "As the councillor said on 4 March 2026:\n\nThe gate will be mended by May. It was not.",
    "Mr Holt <holt@resident.example> wrote to you in 2024 and had no answer.\nWhy is that?",
    "The bus comes\nFrom: 9.15\nTo: 17.30\nbut not on Sundays, and I cannot get to work.",
    "Sent from my desk at home, this is easier to read.",
    "Best of all would be a crossing.\nI think you know that.",
    "---- The facts ----\n\nThe wall fell on 3 March.\n\n---- What I ask ----\n\nMend it.",
    "Thanks for coming.\n\nTwo things remain. The first is the gate, which is still off its hinge after the storm we had in the autumn.\n\nThe second is the drain.",
    "Please read what Ann wrote:\n\nThe lane floods each time it rains.",
  ])("is all of a letter that only looks like a quote: %s", (body) => {
    expect(newText(body)).toBe(body);
  });
});

describe("What is cut from a letter", () => {
  const body = `CAUTION: This email came from outside the council.\nDo not click links unless you know the sender.\n\n${said}\n\nKind regards\nAnn Holt\n\nFrom: Bethan <b@council.example>\nSent: 5 March 2026 11:40\nSubject: Dates\n\n> ${asked}`;

  test("is kept beside it by part", () => {
    const parts = partsOf(body);
    expect(parts.own).toBe(said);
    expect(parts.signOff).toBe("Kind regards\nAnn Holt");
    expect(parts.banner).toContain("outside the council");
    expect(parts.quoted).toMatch(/^From: Bethan[^]*\n\nCould you let us have a few dates\?$/);
  });

  test("puts the letter together again, whole and in order", () => {
    const bodies = [body, "", "\n\n", said, ...feet.map(([, foot]) => `${said}\n\n${foot}\n\n> ${asked}\n`)];
    for (const one of bodies)
      expect(
        piecesOf(one)
          .map(({ text }) => text)
          .join("\n"),
      ).toBe(one);
  });
});
