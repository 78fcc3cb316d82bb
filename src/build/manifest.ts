/** The browsers that are built for. */
export type Target = 'chrome' | 'firefox';

/**
 * manifest.json as one browser takes it. Chrome refuses to run a background page, Firefox a service worker,
 * and each warns of the other's keys.
 */
export function manifestFor(source: Record<string, unknown>, target: Target): Record<string, unknown> {
  const {
    background,
    browser_specific_settings,
    minimum_chrome_version,
    content_scripts,
    side_panel,
    sidebar_action,
    permissions,
    storage,
    ...shared
  } = source;
  const { service_worker, scripts, type } = background as Record<string, unknown>;
  if (target === 'chrome') {
    return {
      ...shared,
      permissions,
      content_scripts,
      minimum_chrome_version,
      side_panel,
      // Firefox takes a policy from a file on the machine, without a schema.
      storage,
      background: { service_worker, type },
    };
  }
  return {
    ...shared,
    // The sidebar needs none.
    permissions: (permissions as string[]).filter((one) => one !== 'sidePanel'),
    content_scripts,
    browser_specific_settings,
    sidebar_action,
    background: { scripts, type },
  };
}
