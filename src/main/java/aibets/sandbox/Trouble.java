package aibets.sandbox;

import java.time.Duration;

/** What can go wrong at a click on the page, until it is taken back. */
enum Trouble {
  SLOW("Answer chat.postMessage 2 seconds late"),
  BROKEN("Refuse chat.postMessage: internal_error"),
  NO_MODALS("Refuse views.open: internal_error"),
  TWICE("Send every event twice"),
  DEAF("Lose every acknowledgement"),
  OFFLINE("Let no new connection come about");

  private static final String POST = "chat.postMessage";

  private final String label;

  Trouble(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  void let(Faults faults, boolean happen) {
    switch (this) {
      case SLOW -> faults.delay(POST, Duration.ofSeconds(happen ? 2 : 0));
      case BROKEN -> refuse(faults, POST, happen);
      case NO_MODALS -> refuse(faults, "views.open", happen);
      case TWICE -> faults.duplicateEvents(happen);
      case DEAF -> faults.loseAcks(happen ? Integer.MAX_VALUE : 0);
      case OFFLINE -> faults.refuseConnections(happen);
    }
  }

  private static void refuse(Faults faults, String method, boolean happen) {
    if (happen) {
      faults.failAlways(method, "internal_error");
    } else {
      faults.mend(method);
    }
  }
}
