package aibets.sandbox;

import java.time.Duration;

/** A fault that can be switched on and off on the page. */
enum Trouble {
  SLOW("Delay chat.postMessage by 2 seconds"),
  BROKEN("Fail chat.postMessage with internal_error"),
  NO_MODALS("Fail views.open with internal_error"),
  TWICE("Deliver every event twice"),
  DEAF("Drop every acknowledgement"),
  OFFLINE("Refuse new connections");

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
