/**
 * What Things tell the LAN, and who listens.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.model.feed;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
