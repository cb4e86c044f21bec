package coop.phyle.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In tests all mail ends in {@link SentMail}; answers arrive in the mailbox of a real IMAP server in this process. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPost {
  static final String ADDRESS = "answers@phyle.example";

  @Bean
  @Primary
  SentMail sentMail() {
    return new SentMail();
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail mailboxServer() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.setUser(ADDRESS, ADDRESS, "p@ss:word");
    return server;
  }

  @Bean
  @Primary
  Incoming testIncoming(GreenMail server) {
    var place = "imap://answers%40phyle.example:p%40ss%3Aword@127.0.0.1:" + server.getImap().getPort() + "/INBOX";
    return new Incoming(Optional.of(IncomingMail.read(place, "")));
  }

  @Bean
  TestNotes testNotes() {
    return new TestNotes();
  }

  @Bean
  AnsweringPerson answeringPerson(GreenMail server, Incoming incoming, TakingAnswers answers) {
    return new AnsweringPerson(server, new Mailbox(incoming.mailbox().orElseThrow(), answers));
  }

  @Bean
  TestSummaries testSummaries(ChoosingRhythm choosing, Summaries summaries) {
    return new TestSummaries(choosing, summaries);
  }
}
