// What the pages of the traceability app share: fields filled in from an answer, tables of entries, the QR code.
window.Trace = (() => {
  const $ = window.jQuery;
  const { Portal } = window;

  const fill = (form, values) => {
    for (const input of $(form).find('input[type="text"], input[type="date"], textarea')) {
      if (values[input.name] !== undefined) $(input).val(String(values[input.name]));
    }
    if (typeof values.qr === 'boolean') {
      $(form)
        .find(`[name="qr"][value="${values.qr ? 'yes' : 'no'}"]`)
        .prop('checked', true);
    }
  };

  /** Rows of entries that dialogs add; with `removable` each can be taken away again. */
  const entries = (table, fields, { removable = false, all = [] } = {}) => {
    const draw = () => {
      $(table)
        .find('tbody')
        .html(
          all
            .map((one, index) => {
              const cells = [index + 1, ...fields.map((field) => one[field] ?? '')];
              const action = removable
                ? `<td><a href="javascript:;" class="entry-delete" data-index="${index}">${Portal.t('trace.delete')}</a></td>`
                : '';
              return `<tr>${cells.map((value) => `<td>${Portal.escapeHtml(String(value))}</td>`).join('')}${action}</tr>`;
            })
            .join(''),
        );
    };
    $(table).on('click', '.entry-delete', (event) => {
      all.splice(Number(event.currentTarget.dataset.index), 1);
      draw();
    });
    draw();
    return {
      all,
      add: (one) => {
        all.push(one);
        draw();
      },
    };
  };

  /** A dialog that takes one entry; its starred fields must be filled in. */
  const ask = ({ form, title, buttons, done }) => {
    const { Entry } = window;
    $(form)[0].reset();
    Entry.dialog({
      form,
      title,
      width: '520px',
      buttons,
      yes: (index) => {
        const empty = $(form)
          .find('.account-line:has(.star) input')
          .filter((_, input) => !$(input).val())[0];
        if (empty) {
          Entry.hint(form, empty.name, Portal.t('trace.needed'));
          return false;
        }
        done(Portal.values(form));
        window.layui.layer.close(index);
        return false;
      },
    });
  };

  /** A square that looks like a code: it holds nothing, a portal to practise on has no app that reads it. */
  const qr = (no) => {
    const cells = Array.from({ length: 441 }, (_, index) => {
      const [x, y] = [index % 21, Math.floor(index / 21)];
      const corner = (x < 7 || x > 13) && y < 7 ? [x % 14, y] : x < 7 && y > 13 ? [x, y - 14] : undefined;
      const ring = corner && Math.max(Math.abs(corner[0] - 3), Math.abs(corner[1] - 3));
      const dark = corner
        ? ring !== 2
        : ((no.charCodeAt(index % no.length) + 13) * (x * x + 31 * y + 7)) % 5 < 2;
      return dark ? `M${x} ${y}h1v1h-1z` : '';
    }).join('');
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(Portal.t('trace.qr')),
      area: '300px',
      content: `<div class="trace-qr"><svg viewBox="-2 -2 25 25" role="img" aria-label="${Portal.escapeHtml(Portal.t('trace.qr'))}"><path d="${cells}"/></svg><p>${Portal.escapeHtml(Portal.t('trace.scan'))}</p></div>`,
    });
  };

  const SALE = ['dealer', 'dealerCode', 'address', 'phone', 'quantity', 'delivered'];

  return { fill, entries, ask, qr, SALE };
})();
