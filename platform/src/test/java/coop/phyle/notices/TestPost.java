package coop.phyle.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import coop.phyle.shell.Site;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
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
    var protocols = Stream.of(ServerSetup.PROTOCOL_IMAP, ServerSetup.PROTOCOL_SMTP).map(protocol -> new ServerSetup(0, "127.0.0.1", protocol));
    var server = new GreenMail(protocols.toArray(ServerSetup[]::new));
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
  PostOffice postOffice(GreenMail server, Site site, MessageSource messages) {
    return new PostOffice(server, site, messages);
  }

  @Bean
  TestSummaries testSummaries(ChoosingRhythm choosing, Summaries summaries) {
    return new TestSummaries(choosing, summaries);
  }
}
