/**
 * Exact plans for loads that can wait: when to run, what it costs, and why.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.model.plan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
