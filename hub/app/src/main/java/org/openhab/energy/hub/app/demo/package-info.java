/** The demo: simulated clouds, and a home with accounts that use them. */
package org.openhab.energy.hub.app.demo;
