// www.singlewindow.cn: guide 001 steps 1 and 2. The boxes below the tabs open as one points at them, by CSS.
window.Portal.start(() => {
  document.title = window.Portal.t('land.title');
});
