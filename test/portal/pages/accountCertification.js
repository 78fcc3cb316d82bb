// Account certification: no guide shows it, guessed.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  const state = (key) => $('#certified').val(Portal.t(key));
  state('cert.no');
  Portal.post('certification/detail').then((answer) => {
    for (const name of ['account', 'organisation', 'approvalNo']) $(`#${name}`).val(answer[name]);
  });
  $('#btn-certify').on('click', () => {
    state('cert.yes');
    Portal.alert(Portal.t('msg.submitted'));
  });
});
