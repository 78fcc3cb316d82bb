// What the shell of the traceability app opens with; guide 004 §2.5 shows no more than that there is one.
window.Portal.start(() => {});
