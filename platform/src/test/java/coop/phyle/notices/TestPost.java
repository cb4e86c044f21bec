package coop.phyle.notices;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In tests all mail ends in {@link SentMail}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPost {
  @Bean
  @Primary
  SentMail sentMail() {
    return new SentMail();
  }
}
