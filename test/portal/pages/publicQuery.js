// The public query, ciferquery.singlewindow.cn: ids, headers and hidden lists as they were seen there; that a
// registration number and a state open the lists is guessed.
(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  let tab = '0';

  const PICKS = {
    countryName: { 0: ['澳大利亚', '丹麦', '挪威', '瑞典'], 1: ['中国香港', '中国澳门', '中国台湾'] },
    registerTypeName: { 0: ['肉类', '水产品', '婴幼儿配方乳制品'], 1: ['水产品'] },
  };
  /** Customs codes of countries; only those of the Nordic ones are known here. */
  const CODES = { 挪威: '326', 丹麦: '302', 瑞典: '330' };

  const both = (zh, en) => `<p>${zh}</p><p>${en}</p>`;
  const cell = (value) => Portal.escapeHtml(value);
  const opener = (className) => (value) => `<a href="javascript:;" class="${className}">${cell(value)}</a>`;

  const show = (list, title, rows) => {
    $(`${list} tbody`).html(
      rows
        .map(
          (row, index) =>
            `<tr>${[index + 1, ...Object.values(row)].map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`,
        )
        .join(''),
    );
    $(list).prop('hidden', false);
    window.layui.layer.open({
      type: 1,
      title: cell(title),
      area: '720px',
      content: $(list),
      end: () => $(list).prop('hidden', true),
    });
  };

  const openHs = (_event, _value, row) =>
    Portal.post('indexHs', { regNo: row.regNo }).then(({ rows }) =>
      show('#hs', Portal.t('query.products'), rows),
    );
  const openHistory = (_event, _value, row) =>
    Portal.post('indexSuspension', { regNo: row.regNo }).then(({ rows }) =>
      show('#suspension', Portal.t('query.history'), rows),
    );

  const column = (field, zh, en, width, more) => ({
    field,
    title: both(zh, en),
    width,
    align: 'center',
    formatter: cell,
    ...more,
  });

  function pickers() {
    for (const [id, choices] of Object.entries(PICKS)) {
      const input = $(`#${id}`).val('').off();
      input.next('.autocompleter').remove();
      Portal.picker(`#${id}`, choices[tab]);
      input.attr('placeholder', Portal.t('query.spaceHint'));
    }
    $('#country').val('');
    $('#countryName').on('change', (event) => $('#country').val(CODES[event.target.value] ?? ''));
  }

  const ask = () => $('#result').bootstrapTable('refresh', { pageNumber: 1 });

  /** The other tab. After it the labels of the hidden list of codes are wrong, as they were on the site. */
  window.tabClick = (to) => {
    tab = to;
    $('#query-tabs li').each((index, item) => $(item).toggleClass('active', String(index) === to));
    $('#query')[0].reset();
    pickers();
    const heads = $('#hs th');
    heads.eq(1).html(both('国家（地区）', 'COUNTRY(REGION)'));
    heads.eq(4).html(both('所在国家（地区）注册编号', 'CIQ NAME'));
    ask();
  };

  Portal.start(() => {
    document.title = Portal.t('query.title');
    $('#orgNo').attr('placeholder', Portal.t('query.numberHint'));
    pickers();
    $('#result').bootstrapTable({
      classes: 'table table-hover',
      url: '/sw/cfppweb/indexTwo',
      method: 'post',
      contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
      sidePagination: 'server',
      pagination: true,
      pageSize: 10,
      pageList: [10],
      queryParams: ({ limit, offset }) => ({
        formCondition: JSON.stringify({ ...Portal.values('#query'), tab }),
        limit,
        offset,
      }),
      columns: [
        column('order', '序号', 'NO.', 50, { formatter: Portal.order('#result') }),
        column('country', '国家（地区）', 'COUNTRY(REGION)', 126),
        column('category', '产品类别', 'CATEGORY', 96),
        column('regNo', '在华注册编号', 'CHINA REG. NO.', 160, {
          formatter: opener('open-hs'),
          events: { 'click .open-hs': openHs },
        }),
        column('overseas', '所在国家（地区）注册编号', 'OVERSEAS REG. NO.', 120),
        column('name', '企业名称', 'NAME', 150),
        column('address', '生产场所地址', 'ADDRESS', 150),
        column('date', '注册日期', 'REG. DATE', 90),
        column('expiry', '注册有效期', 'EXP. DATE', 90),
        column('state', '状态', 'STATE', 80, {
          formatter: (value, row) => (row.status === 'P' ? opener('open-history')(value) : cell(value)),
          events: { 'click .open-history': openHistory },
        }),
      ],
    });
    $('#query').on('submit', (event) => {
      event.preventDefault();
      ask();
    });
  });
})();
