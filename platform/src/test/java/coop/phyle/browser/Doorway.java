package coop.phyle.browser;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.PersonId;

/** Signs people in as they do it: address, mail, link, button. */
class Doorway {
  private final People people;
  private final SentMail sent;

  Doorway(People people, SentMail sent) {
    this.people = people;
    this.sent = sent;
  }

  void in(Page page, PersonId person) {
    var email = people.find(person).orElseThrow().email().toString();
    var before = sent.to(email).size();
    page.navigate("/sign-in");
    page.fill("#email", email);
    page.locator("form[action='/sign-in/link'] button").click();
    page.waitForURL("**/sign-in/sent");
    page.navigate(link(email, before + 1));
    page.locator("main button").click();
  }

  /** The first link to sign in among the mails from this number on; others may arrive in between. */
  private String link(String email, int from) {
    var number = from;
    while (!sent.next(email, number).link().contains("/sign-in/link/")) {
      number++;
    }
    return sent.next(email, number).link();
  }
}
