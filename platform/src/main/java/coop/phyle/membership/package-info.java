/**
 * Who the co-op is: bringing people in, the statutory register, the officers, the organisations and those who speak for them.
 *
 * <p>Owns schema {@code membership}: member, class_entry, particulars, representation, ending, visibility, commitment, appointment,
 * appointment_end, invitation, invitation_list, invitation_revocation, invitation_use, request, request_voice, request_closure, import_upload,
 * member_import (all tenant tables; register tables can only be appended to).
 */
@ApplicationModule(allowedDependencies = {"statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
