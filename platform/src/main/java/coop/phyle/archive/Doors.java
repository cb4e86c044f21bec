package coop.phyle.archive;

import coop.phyle.shell.Corner;
import coop.phyle.shell.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module is entered. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  Corner archiveCorner() {
    return new Corner("record", 30, "/archive", "archive.door", Who.MEMBER);
  }
}
