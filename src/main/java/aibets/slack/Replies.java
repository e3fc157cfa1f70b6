package aibets.slack;

import aibets.desk.Incidents;
import aibets.desk.Telemetry;

/** What is said, how it gets there, what is there already, who hears of failures, who counts. */
record Replies(
    Renderer renderer,
    Replier replier,
    SmallCalls smallCalls,
    Lookups lookups,
    Modals modals,
    Incidents incidents,
    Telemetry telemetry) {}
