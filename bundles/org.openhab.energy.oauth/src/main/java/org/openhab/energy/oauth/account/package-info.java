/**
 * An account at a cloud: how it is authorised, how often it may be called, and what state it is in.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.oauth.account;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
