package aibets.slack;

import aibets.desk.Incidents;

/** What is said, how it gets there, what is there already, who hears of failures. */
record Replies(
    Renderer renderer,
    Rendering rendering,
    Replier replier,
    SmallCalls smallCalls,
    Lookups lookups,
    Modals modals,
    Incidents incidents) {}
