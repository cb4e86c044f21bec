/**
 * Who people are on this server: one account a person across all co-ops, the ways they sign in, and the names of co-ops.
 *
 * <p>Owns the tables of schema {@code identity}. They are not tenant tables: a person or a co-op belongs to the server, a membership to a
 * co-op. Mail leaves through {@link coop.phyle.identity.Courier}, which the notices module implements.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.phyle.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
