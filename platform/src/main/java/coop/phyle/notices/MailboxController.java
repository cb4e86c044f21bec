package coop.phyle.notices;

import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The mail of a demo, open to all; outside a demo the page does not exist. */
@Controller
@ConditionalOnBooleanProperty("phyle.demo")
class MailboxController {
  private static final int SHOWN = 50;
  private final DemoMailbox mailbox;

  MailboxController(DemoMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @May(Who.EVERYONE)
  @GetMapping("/mailbox")
  ModelAndView show() {
    return new ModelAndView("notices/mailbox", Map.of("mailbox", MailboxPage.of(mailbox.newest(SHOWN))));
  }
}
