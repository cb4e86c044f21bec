package coop.phyle.calendar;

import coop.phyle.identity.Secret;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/**
 * The calendar behind an address, for programs that cannot sign in. Whether it changed is told by its ETag alone: what was taken away leaves no later moment behind, so
 * that a date could not tell.
 */
@Controller
class FeedController {
  private final ReadingCalendar reading;

  FeedController(ReadingCalendar reading) {
    this.reading = reading;
  }

  @May(Who.EVERYONE)
  @GetMapping("/calendars/{secret:[A-Za-z0-9_-]{1,100}}.ics")
  ResponseEntity<byte[]> read(@PathVariable String secret) {
    var file = reading.read(new Secret(secret)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .eTag(Base64.getUrlEncoder().withoutPadding().encodeToString(new Secret(file).hash()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header("X-Robots-Tag", "noindex")
        .contentType(MediaType.parseMediaType(CalendarText.TYPE))
        .body(file.getBytes(StandardCharsets.UTF_8));
  }
}
