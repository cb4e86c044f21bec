package coop.phyle.notices;

import coop.phyle.shell.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For a server without mail: the operator reads the letter in the log, so that the first person can sign in. */
class LogCarrier implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger("coop.phyle.mail");
  private final Site site;

  LogCarrier(Site site) {
    this.site = site;
  }

  @Override
  public void carry(Mail mail) {
    var link = mail.link().isEmpty() ? "" : "\n" + site.absolute(mail.link());
    LOG.warn("no mail server (PHYLE_MAIL); to {}: {}\n{}{}", mail.recipient(), mail.subject(), mail.body(), link);
  }
}
