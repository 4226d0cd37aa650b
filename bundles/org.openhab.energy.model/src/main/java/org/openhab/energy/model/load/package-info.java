/**
 * The life of a load that can wait: its daily window, what it has had so far, and the plan that it follows.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.model.load;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
