// One filing, to read: guide 004 §5.2.2.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Trace } = window;
  const no = new URLSearchParams(window.location.search).get('no') ?? '';
  Portal.post('trace/detail', { no }).then((answer) => {
    if (!answer.ok) {
      Portal.alert(answer.message);
      return;
    }
    Trace.fill('#filing', answer);
    $('#docCustoms').val(answer.customs ?? '');
    Trace.entries('#sales', Trace.SALE, { all: answer.sales });
    $('#show-qr')
      .prop('hidden', !answer.qr)
      .on('click', () => Trace.qr(answer.no));
  });
});
