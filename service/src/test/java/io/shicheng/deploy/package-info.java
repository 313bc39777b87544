/** What operators take as it is: files to deploy with, the list of metrics, and the runbook. */
@NullMarked
package io.shicheng.deploy;

import org.jspecify.annotations.NullMarked;
