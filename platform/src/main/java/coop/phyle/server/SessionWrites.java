package coop.phyle.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Reading a page does not write to the disk: a session's last visit is noted when five minutes have passed since the one noted before. */
@Configuration(proxyBeanMethods = false)
class SessionWrites {
  /** Takes the parameters of Spring Session's own statement, in its order. */
  private static final String UPDATE =
      """
      update server.session s
         set session_id = v.session_id, last_access_time = v.last_access_time, max_inactive_interval = v.max_inactive_interval,
             expiry_time = v.expiry_time, principal_name = v.principal_name
        from (values (?::bpchar, ?::bigint, ?::int, ?::bigint, ?::varchar)) v (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
       where s.primary_id = ?::bpchar
         and (s.last_access_time + 300000 <= v.last_access_time
           or (s.session_id, s.max_inactive_interval, s.principal_name) is distinct from (v.session_id, v.max_inactive_interval, v.principal_name))
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rareWrites() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }
}
