/** Text people write, files they send, and paper: Markdown made safe, types read from bytes, tagged PDF, QR codes. Pure functions; owns no tables. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.phyle.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
