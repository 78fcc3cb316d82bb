// Filing of where imported food was sold: guide 004 §2.3.1 and §5.2.1.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Entry, Trace } = window;
  const no = new URLSearchParams(window.location.search).get('no') ?? '';
  let sales = Trace.entries('#sales', Trace.SALE, { removable: true });

  const show = () =>
    Portal.post('trace/detail', { no: $('#no').val() || no }).then((answer) => {
      Trace.fill('#filing', answer);
      $('#docCustoms').val(answer.customs ?? '');
      return answer;
    });

  if (no) {
    show().then((answer) => {
      $('#sales').off();
      sales = Trace.entries('#sales', Trace.SALE, { removable: true, all: answer.sales });
    });
  }

  const pick = (goods) => {
    $('#goods-list tbody').html(
      goods
        .map(
          (one, index) =>
            `<tr><td><input type="checkbox" name="goods" value="${index}"></td>${['item', 'hs', 'name', 'spec', 'quantity'].map((field) => `<td>${Portal.escapeHtml(String(one[field]))}</td>`).join('')}</tr>`,
        )
        .join(''),
    );
    $('#goods-list').prop('hidden', false);
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(Portal.t('trace.goods')),
      area: '760px',
      btn: [Portal.t('trace.ok'), Portal.t('trace.close')],
      content: $('#goods-list'),
      yes: (index) => {
        const chosen = $('#goods-list input:checked');
        if (chosen.length !== 1) {
          Portal.alert(Portal.t('trace.oneGoods'));
          return false;
        }
        Trace.fill('#filing', goods[Number(chosen.val())]);
        window.layui.layer.close(index);
        return false;
      },
      end: () => $('#goods-list').prop('hidden', true),
    });
  };

  $('#find-goods').on('click', () =>
    Portal.post('trace/goods', { declaration: $('#declaration').val() }).then((answer) => {
      Entry.clearHints('#filing');
      if (answer.ok) pick(answer.goods);
      else Entry.hint('#filing', answer.field, answer.message);
    }),
  );
  $('#add').on('click', () =>
    Trace.ask({
      form: '#sale-form',
      title: Portal.t('trace.sales'),
      buttons: [Portal.t('trace.ok'), Portal.t('trace.close')],
      done: (one) => sales.add(one),
    }),
  );

  const given = () => ({ ...Portal.values('#filing'), sales: JSON.stringify(sales.all) });
  const send = (path) => () =>
    Portal.post(path, given()).then((answer) => {
      if (answer.field === 'sales') Portal.alert(answer.message);
      else
        Entry.heed('#filing', answer, () => {
          $('#no').val(answer.no);
          show();
        });
    });
  $('#save').on('click', send('trace/save'));
  $('#submit').on('click', send('trace/submit'));
  $('#delete').on('click', () =>
    Portal.confirm(Portal.t('trace.askDelete'), () =>
      Portal.post('trace/remove', { no: $('#no').val() }).then((answer) =>
        Entry.heed('#filing', answer, () => window.location.replace(window.location.pathname)),
      ),
    ),
  );
  if (!no)
    Portal.post('trace/importer').then(({ code, name }) => {
      $('#importerCode').val(code);
      $('#importer').val(name);
    });
});
