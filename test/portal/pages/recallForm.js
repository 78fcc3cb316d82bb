// How a recall was handled: guide 004 §5.2.3.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Entry, Trace } = window;
  const no = new URLSearchParams(window.location.search).get('no') ?? '';
  const FIELDS = ['person', 'phone', 'from', 'to', 'quantity', 'measures'];

  Portal.post('recall/detail', { no }).then((answer) => {
    if (!answer.ok) {
      Portal.alert(answer.message);
      return;
    }
    Trace.fill('#recall', answer);
    const handled = Trace.entries('#handled', FIELDS, { removable: true, all: answer.handled });
    $('#add').on('click', () =>
      Trace.ask({
        form: '#handling-form',
        title: Portal.t('recall.handling'),
        buttons: [Portal.t('recall.confirm'), Portal.t('trace.close')],
        done: (one) => handled.add(one),
      }),
    );
    $('#submit').on('click', () =>
      Portal.post('recall/submit', {
        no,
        handled: JSON.stringify(handled.all),
        finished: $('#finished').prop('checked') ? 'yes' : 'no',
      }).then((said) => {
        if (said.field) Portal.alert(said.message);
        else Entry.heed('#recall', said, () => window.location.reload());
      }),
    );
  });
});
