/** What every report tells, whatever its form: findings in words, repeats told once, what is new since an earlier report. */
package pimkg.findings;
