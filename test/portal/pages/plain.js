// A page that only tells something: nothing but its texts.
window.Portal.start(() => undefined);
