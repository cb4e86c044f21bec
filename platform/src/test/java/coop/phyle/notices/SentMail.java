package coop.phyle.notices;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mail.MailSendException;

/** Takes every mail a test's program sends. Mail leaves after commit on a thread of its own, so {@link #next} waits a little. */
public final class SentMail implements Carrier {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * @param link path, empty for none
   * @param answerTo address for answers, empty for none
   * @param leavePath where one click ends letters like it, empty for none
   * @param calendar the iCalendar file with it, empty for none
   */
  public record Sent(String to, String language, String subject, String body, String link, String answerTo, String leavePath, String calendar) {}

  private final List<Sent> all = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

  @Override
  public void carry(Mail mail) {
    var left = refusals.get(mail.recipient());
    if (left != null && left.getAndDecrement() > 0) {
      throw new MailSendException("this mail server is away");
    }
    all.add(new Sent(mail.recipient(), mail.locale().getLanguage(), mail.subject(), mail.body(), mail.link(), mail.envelope().answerTo(), mail.envelope().leavePath(), mail.envelope().calendar()));
  }

  public List<Sent> to(String email) {
    return all.stream().filter(sent -> sent.to().equals(email)).toList();
  }

  /** The mail of this number to an address, counted from 1. */
  public Sent next(String email, int number) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (to(email).size() < number && System.nanoTime() < end) {
      pause();
    }
    return to(email).get(number - 1);
  }

  /** The next mails to an address are refused, as by a mail server that is away. */
  public void refuse(String email, int times) {
    refusals.put(email, new AtomicInteger(times));
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
