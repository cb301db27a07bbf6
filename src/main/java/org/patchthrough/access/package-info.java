/**
 * Who may open the organizers' pages: accounts, how they come (a link that invites), how they are known again (a password, a
 * code of their phone, then a session), what each role may do, keys for programs, and a log of who changed what.
 *
 * <p>Every secret that opens something, a session's, an invitation's, a key's, is 32 random bytes of which only the hash is
 * kept ({@link Secret}): whoever reads the database can open nothing with it. Passwords are kept as argon2id. What a role may
 * open is not said here but beside the addresses, in one table. Start at {@link SignIn}.
 */
@NullMarked
package org.patchthrough.access;

import org.jspecify.annotations.NullMarked;
