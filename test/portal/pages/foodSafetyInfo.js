// Food-safety information with its four tabs: guide 004 §5.1. Conditions and columns are guessed.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  document.title = Portal.t('food.title');
  let tab = 'laws';
  const list = Portal.table('#food_table', {
    url: 'food/query',
    query: () => ({ ...Portal.values('#query'), tab }),
    height: 300,
    columns: [
      { title: 'trace.order', width: 60, formatter: Portal.order('#food_table') },
      { field: 'title', title: 'food.name', align: 'left' },
      { field: 'by', title: 'food.by', width: 180 },
      { field: 'date', title: 'food.date', width: 140 },
    ],
  });
  $('#food-tabs a').on('click', (event) => {
    tab = event.currentTarget.dataset.tab;
    $('#food-tabs li').removeClass('active');
    $(event.currentTarget).parent().addClass('active');
    list.bootstrapTable('refresh', { pageNumber: 1 });
  });
  Portal.queryBlock('#query', list);
});
