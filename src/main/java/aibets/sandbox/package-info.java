/**
 * A Slack workspace on this machine: Web API, Socket Mode, response URLs, and a page to use it
 * from; entry type {@link aibets.sandbox.Sandbox}. It holds apps to Slack's rules, and serves to
 * try a bot and to test it. Knows no other package.
 */
@NullMarked
package aibets.sandbox;

import org.jspecify.annotations.NullMarked;
