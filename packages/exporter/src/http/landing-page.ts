/** Returns the page at `/`: a form for a scrape, and links. */
export function landingPage(metricsPath: string): string {
  const link = metricsPath.replace(/[&"<]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>SNMP Exporter</title></head>
<body>
<h1>SNMP Exporter</h1>
<form action="/snmp">
<p><label>Target: <input name="target" placeholder="X.X.X.X/[::X]" value="::1"></label></p>
<p><label>Auth: <input name="auth" placeholder="auth" value="public_v2"></label></p>
<p><label>Module: <input name="module" placeholder="module" value="if_mib"></label></p>
<p><button>Submit</button></p>
</form>
<ul><li><a href="/config">Config</a></li><li><a href="${link}">Metrics</a></li></ul>
</body>
</html>
`;
}
