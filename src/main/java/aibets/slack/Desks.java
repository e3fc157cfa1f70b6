package aibets.slack;

import aibets.desk.Holdings;
import aibets.desk.Outcome;
import aibets.desk.Reach;

/** Everything that carries out subcommands. */
record Desks(
    Reach reach,
    Renderer renderer,
    StatusReport report,
    WatchList watches,
    AdminDesk admins,
    ChannelDesk channels) {

  Outcome help(Call call) {
    Holdings holdings = reach.of(call.asker());
    return renderer.help(holdings.examples(), holdings.hasCards());
  }

  Outcome sources(Call call) {
    Holdings holdings = reach.of(call.asker());
    return new DocumentList(holdings.documents(), OmittedLines.passedOver(holdings.omissions()))
        .message();
  }

  Outcome status(Call call) {
    return report.message(reach.of(call.asker()).documents());
  }

  Outcome watching(Call call) {
    return watches.of(call.request().user());
  }
}
