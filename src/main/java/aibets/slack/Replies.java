package aibets.slack;

import aibets.telemetry.Incidents;

/** The means to reply: rendering, sending, minor calls, look-ups, and failure logging. */
record Replies(
    Renderer renderer,
    Rendering rendering,
    Sender sender,
    SmallCalls smallCalls,
    Lookups lookups,
    Modals modals,
    Incidents incidents) {}
