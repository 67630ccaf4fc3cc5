export const ReportsScreen = () => (
  <main className="reports">
    <h1 tabIndex={-1}>Reports</h1>
  </main>
);
