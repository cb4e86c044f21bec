package coop.phyle.discussion;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. Guests come by the links of their circle. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner discussionCorner() {
    return new Corner("decisions", 20, "/threads", "discussion.title", Who.MEMBER);
  }
}
