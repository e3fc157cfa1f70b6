/**
 * A local Slack workspace, for demonstrations and tests: Web API, Socket Mode, response URLs, and a
 * page; entry type {@link aibets.sandbox.Sandbox}. Enforces Slack's rules. Imports no other package
 * of this project.
 */
@NullMarked
package aibets.sandbox;

import org.jspecify.annotations.NullMarked;
