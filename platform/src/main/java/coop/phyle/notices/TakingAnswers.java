package coop.phyle.notices;

import coop.phyle.shell.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a mail that arrived to whatever it answers. Mails that name nothing of ours get no reply at all: their sender may be forged. */
@Component
class TakingAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(TakingAnswers.class);
  private final AnswerAddresses addresses;
  private final AnsweringOnce once;
  private final Tenancy tenancy;

  TakingAnswers(AnswerAddresses addresses, AnsweringOnce once, Tenancy tenancy) {
    this.addresses = addresses;
    this.once = once;
    this.tenancy = tenancy;
  }

  Arrivals.Outcome take(ArrivedMail mail) {
    var to = mail.automatic() ? java.util.Optional.<SignedName>empty() : addresses.read(mail.addresses());
    var about = to.flatMap(name -> once.about(name.subject()));
    return about.map(known -> tenancy.in(known.coop(), () -> take(mail, to.orElseThrow(), known))).orElse(Arrivals.Outcome.IGNORED);
  }

  /** A fault of ours is told to the writer, so that nothing is lost in silence; if even that fails, the mail stays unread and is tried again. */
  private Arrivals.Outcome take(ArrivedMail mail, SignedName to, About about) {
    try {
      return once.take(mail, to, about);
    } catch (RuntimeException e) {
      LOG.error("an answer about {} {} could not be taken", about.kind(), about.item(), e);
      return once.failed(mail, to);
    }
  }
}
