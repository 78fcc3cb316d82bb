// Home: the announcements of guide 000 p. 7 and 8.
window.Portal.start(() => {
  window.Portal.table('#notice_table', {
    url: 'notice/query',
    height: 300,
    columns: [
      { field: 'title', title: 'home.title', align: 'left' },
      { field: 'date', title: 'home.date', width: 160 },
      { field: 'publisher', title: 'home.publisher', width: 160 },
    ],
  });
});
