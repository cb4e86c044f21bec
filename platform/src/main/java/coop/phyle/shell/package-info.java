/**
 * Layout, errors, security, language and tenancy: what every page and call stands in. Knows no module; every module may use it.
 *
 * <p>Owns no tables, only the schema {@code shell} with the tenancy functions.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package coop.phyle.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
