package coop.phyle.server;

import coop.phyle.shell.Site;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the program is, and how the first visitor gets in. */
@Component
class Welcome {
  private final Site site;
  private final FirstRun firstRun;

  Welcome(Site site, FirstRun firstRun) {
    this.site = site;
    this.firstRun = firstRun;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    CommandLine.say(System.out, "Phyle is at " + site.url() + " (stop it with Ctrl-C)");
    firstRun.code().ifPresent(code -> CommandLine.say(System.out, "Set it up at " + site.absolute("/setup") + " with the code " + code));
  }
}
