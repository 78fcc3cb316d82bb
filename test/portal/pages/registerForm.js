// Application for registration, on both routes, and for extension: guide 001 step 6, guide 003 §5.1.1 and §5.1.2.
(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  const params = new URLSearchParams(window.location.search);
  const MAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
  const form = () => $('#apply-form');
  const chosen = (name) => form().find(`[name="${name}"]:checked`).val();
  let serial = params.get('serial') ?? '';
  let detail;
  let lists;
  // What the user entered, kept while preview disables the inputs.
  let entered = {};

  function fill() {
    $('#form-title').text(Portal.t(detail.type === 'extension' ? 'reg.titleExtension' : 'reg.title'));
    $('#form-category').text(detail.category);
    for (const [name, value] of Object.entries(detail.fields)) {
      const field = form().find(`[name="${name}"]`);
      if (field.is(':radio')) field.filter(`[value="${value}"]`).prop('checked', true);
      else field.val(value);
    }
    $('.only-2026').toggle(Portal.context.edition === 'en2026');
    $('.only-authority').toggle(detail.route === 'authority');
    $('[data-upload]').each((_, box) => {
      $(box).toggle(detail.attachments.some((one) => one.key === box.dataset.upload));
    });
    const steps = detail.progress.map((step) =>
      $('<li></li>').append($('<b></b>').text(step.status), document.createTextNode(` ${step.time}`)),
    );
    // What is only begun has no progress yet.
    $('#progress').toggle(steps.length > 0);
    $('#progress-list').empty().append(steps);
    // 提交 to the authority, 申报 to the customs: guide 003 §5.1.1.1 and §5.1.2.1.
    $('#btn-submit').text(Portal.t(detail.route === 'direct' ? 'btn.submitDirect' : 'btn.submit'));
    $('#btn-delete').toggle(detail.deletable);
    if (!detail.editable) $('#btn-save, #btn-preview, #btn-download').hide();
    lists.drawAll();
    depend();
  }

  /** What one answer asks for more: guide 003 §5.1.1.2 (trade, pesticides) and §5.1.2.2 (water). */
  function depend() {
    $('[data-list="trade"]').toggle(chosen('traded') === 'yes');
    $('[data-list="pesticides"]').toggle(chosen('pesticide') === 'yes');
    const disinfected = chosen('water') === 'own' && chosen('disinfected') === 'yes';
    const other = disinfected && $('#disinfection').val() === 'other';
    const set = (selector, on) => {
      $(selector).prop('disabled', !on).closest('.cell').find('.star').prop('hidden', !on);
    };
    set('#disinfection', disinfected);
    set('#disinfectionOther', other);
    if (!detail.editable) form().find('input, select, textarea').prop('disabled', true);
  }

  /** A red hint beside a field: guide 003 §2.3.1. */
  const hint = (cell, key) => $(cell).append($('<span class="field-error"></span>').text(Portal.t(key)));

  /** Whether a part of the page is there for this route and edition, be its tab open or not. */
  const there = (node) =>
    $(node)
      .parentsUntil('.tab-pane')
      .addBack()
      .toArray()
      .every((one) => one.style.display !== 'none');

  /** Every field with a star needs a value; answers that ask for a list need one entry. */
  function check() {
    $('.field-error').remove();
    form()
      .find('.cell:has(.star:not([hidden]))')
      .not('.upload')
      .filter((_, cell) => there(cell))
      .each((_, cell) => {
        const radios = $(cell).find(':radio');
        const empty =
          radios.length > 0
            ? radios.filter(':checked').length === 0
            : String($(cell).find('input, select, textarea').val()).trim() === '';
        if (empty) hint(cell, 'reg.required');
      });
    form()
      .find('.mail')
      .each((_, input) => {
        if (input.value !== '' && !MAIL.test(input.value)) hint(input.parentNode, 'reg.mail');
      });
    for (const name of ['products', 'trade', 'pesticides']) {
      const box = $(`[data-list="${name}"]`);
      if (there(box[0]) && lists.isEmpty(name)) hint(box, 'reg.required');
    }
    const first = $('.field-error')[0];
    if (first) {
      $(`#form-tabs a[href="#${$(first).closest('.tab-pane').attr('id')}"]`).tab('show');
      first.parentNode.scrollIntoView({ block: 'center' });
    }
    return !first;
  }

  const save = () => Portal.post('apply/save', { serial, formCondition: JSON.stringify(entered) });

  function preview(on) {
    if (on && !check()) return;
    if (on) entered = Portal.values(form());
    form().toggleClass('preview', on);
    form().find('input:not([type=file]), select, textarea').prop('disabled', on);
    $('.entry-add, .entry-delete').toggle(!on);
    $('.form-buttons').toggle(!on);
    if (!on) depend();
    window.scrollTo(0, 0);
  }

  function listen() {
    form().on('submit', (event) => event.preventDefault());
    form().on('change', depend);
    form().on('input change', '.cell', (event) => {
      $(event.currentTarget).children('.field-error').remove();
    });
    $('#btn-save').on('click', () => {
      entered = Portal.values(form());
      save().then((answer) => Portal.alert(answer.message));
    });
    $('#btn-delete').on('click', () =>
      Portal.confirm(Portal.t('msg.confirmDeleteForm'), () =>
        Portal.post('apply/delete', { serial }).then((answer) =>
          Portal.alert(answer.message, () => $('#page').prop('hidden', true)),
        ),
      ),
    );
    $('#btn-preview').on('click', () => preview(true));
    $('#btn-return').on('click', () => preview(false));
    $('#btn-submit').on('click', () => {
      save()
        .then(() => Portal.post('apply/submit', { serial }))
        .then((answer) => Portal.alert(answer.message, () => answer.ok && window.location.reload()));
    });
  }

  /** The application of the address, or one that is begun now; a reload then comes back to it. */
  const begin = () =>
    serial
      ? $.Deferred().resolve({ ok: true, serial })
      : Portal.post('register/open', {
          route: params.get('route') ?? '',
          category: params.get('category') ?? '',
        });

  const refuse = (message) => {
    $('#page').prop('hidden', true);
    Portal.alert(message);
  };

  Portal.start(() =>
    begin().then((begun) => {
      if (!begun.ok) return refuse(begun.message);
      serial = begun.serial;
      window.history.replaceState(null, '', `?serial=${serial}`);
      return Portal.post('apply/detail', { serial }).then((answer) => {
        if (!answer.ok) return refuse(answer.message);
        detail = answer;
        lists = window.EntryLists(detail.editable);
        Portal.picker('#authority', ['挪威食品安全局']);
        fill();
        const uploads = window.Uploads(serial, (next) => {
          detail = next;
        });
        uploads.show(detail);
        if (detail.editable) Portal.dates();
        listen();
        return undefined;
      });
    }),
  );
})();
