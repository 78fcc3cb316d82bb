// The control panel: every button posts its command and shows the state that comes back.
const STATUSES = [
  'saved',
  'toAuthority',
  'authoritySaved',
  'refusedAuthority',
  'toGacc',
  'sending',
  'failed',
  'waiting',
  'accepted',
  'refusedGacc',
  'approved',
  'correctAuthority',
  'correctEnterprise',
];

const byId = (id) => document.getElementById(id);

function show(state) {
  byId('state').textContent = JSON.stringify(state, null, 1);
  const chosen = byId('serial').value;
  const options = state.applications
    .slice(0, 50)
    .map((app) => new Option(`${app.serial} ${app.type} ${app.statusText}`, app.serial));
  byId('serial').replaceChildren(...options);
  if (chosen) byId('serial').value = chosen;
}

async function command(body) {
  const response = await fetch('/control', { method: 'POST', body: JSON.stringify(body) });
  const answer = await response.json();
  byId('answer').textContent = response.ok ? `Done: ${JSON.stringify(body)}` : answer.error;
  if (response.ok) show(answer);
}

byId('status').replaceChildren(...STATUSES.map((status) => new Option(status)));
for (const button of document.querySelectorAll('[data-command]')) {
  button.addEventListener('click', () => command(JSON.parse(button.dataset.command)));
}
byId('move').addEventListener('click', () =>
  command({ move: { serial: byId('serial').value, status: byId('status').value } }),
);
fetch('/state')
  .then((response) => response.json())
  .then(show);
