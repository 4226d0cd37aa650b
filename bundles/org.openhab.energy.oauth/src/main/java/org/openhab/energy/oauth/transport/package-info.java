/**
 * Calls to a cloud and their answers, without a word of the HTTP library behind them.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.oauth.transport;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
