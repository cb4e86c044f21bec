package coop.phyle.shell;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This server, as its operator set it up.
 *
 * @param url address people reach it under
 * @param zone time zone of people who have not told theirs
 * @param demo whether this is a demonstration with example co-ops
 */
@ConfigurationProperties("phyle")
public record Site(@DefaultValue("http://localhost:8080") URI url, @DefaultValue("Europe/Madrid") ZoneId zone, @DefaultValue("false") boolean demo) {
  /** An absolute address on this server. */
  public String absolute(String path) {
    return url.toString().replaceAll("/$", "") + path;
  }
}
