/**
 * Pages of the energy bundles, without a word of the servlet API behind them.
 */
@Version("0.1.0")
@Export
package org.openhab.energy.oauth.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
