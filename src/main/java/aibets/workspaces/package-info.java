/**
 * One app in several workspaces: installs it over OAuth, keeps the tokens encrypted, and runs a bot
 * for each workspace; entry type {@link aibets.workspaces.Workspaces}. May import http, httpmode,
 * slack, storage and telemetry.
 */
@NullMarked
package aibets.workspaces;

import org.jspecify.annotations.NullMarked;
