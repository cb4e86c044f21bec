package coop.phyle.initiatives;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class QuestionDoors {
  @Bean
  Corner initiativesCorner() {
    return new Corner("decisions", 25, "/initiatives", "initiatives.title", Who.MEMBER);
  }
}
