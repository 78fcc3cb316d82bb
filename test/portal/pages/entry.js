// What the pages of the entrance share: the picture of letters, red hints beside fields, dialogs with a form.
window.Entry = (() => {
  const $ = window.jQuery;
  const { Portal } = window;

  /** A new picture of letters, at the start and at every click on it. */
  const captcha = () => {
    let asked = 0;
    const draw = () => {
      asked += 1;
      $('#captcha').attr('src', `/cas/plat_cas_verifycode_gen?r=${asked}`);
    };
    $('#captcha').on('click', draw);
    draw();
    return draw;
  };

  const clearHints = (form) => $(form).find('.field-hint').remove();

  /** A red hint beside the field that is wrong. */
  const hint = (form, name, text) => {
    clearHints(form);
    const field = $(form).find(`[name="${name}"]`).first();
    $('<span class="field-hint" role="alert"></span>').text(text).insertAfter(field);
    field.trigger('focus');
  };

  /** What the server says to a form: a hint at its field, or a message and then the page it leads to. */
  const heed = (form, answer, done) => {
    clearHints(form);
    if (!answer.ok) {
      if (answer.field) hint(form, answer.field, answer.message);
      else Portal.alert(answer.message);
      return;
    }
    const after = () => {
      if (answer.to) window.location.href = answer.to;
      else if (done) done(answer);
    };
    if (answer.message) Portal.alert(answer.message, after);
    else after();
  };

  /** A hidden form in a layer dialog; the form returns to its place when the dialog is gone. */
  const dialog = ({ form, title, width = '640px', buttons, yes }) => {
    $(form).prop('hidden', false);
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(title),
      area: width,
      btn: buttons,
      content: $(form),
      yes,
      end: () => {
        clearHints(form);
        $(form).prop('hidden', true);
      },
    });
  };

  return { captcha, hint, clearHints, heed, dialog };
})();
