// SPDX-License-Identifier: GPL-2.0
/*
 * A module that publishes one figure, /sys/kernel/probe/rate, and misbehaves on request, so that one can see what a
 * guest makes of that.
 */
#include <linux/module.h>
#include <linux/kobject.h>
#include <linux/slab.h>
#include <linux/sysfs.h>

static char *mode = "well";
module_param(mode, charp, 0444);
MODULE_PARM_DESC(mode, "well, refuse, warn, bug, fault, hang, silent (hang with interrupts off) or leak");

static unsigned long rate;
static struct kobject *folder;

static ssize_t rate_show(struct kobject *object, struct kobj_attribute *attribute, char *text)
{
	return sprintf(text, "%lu\n", rate);
}

static ssize_t rate_store(struct kobject *object, struct kobj_attribute *attribute, const char *text, size_t length)
{
	int error = kstrtoul(text, 10, &rate);

	return error ? error : length;
}

static struct kobj_attribute rate_attribute = __ATTR_RW(rate);

static int misbehave(void)
{
	if (!strcmp(mode, "refuse"))
		return -ENODEV;
	if (!strcmp(mode, "warn"))
		WARN(1, "probe: as you wish\n");
	if (!strcmp(mode, "bug"))
		BUG();
	if (!strcmp(mode, "fault"))
		*(volatile int *)8 = 1;
	if (!strcmp(mode, "silent"))
		local_irq_disable();
	if (!strcmp(mode, "silent") || !strcmp(mode, "hang"))
		for (;;)
			cpu_relax();
	if (!strcmp(mode, "leak"))
		pr_info("probe: leaked %p\n", kmalloc(1000, GFP_KERNEL));
	return 0;
}

static int __init probe_init(void)
{
	int error = misbehave();

	if (error)
		return error;
	folder = kobject_create_and_add("probe", kernel_kobj);
	if (!folder)
		return -ENOMEM;
	error = sysfs_create_file(folder, &rate_attribute.attr);
	if (error)
		kobject_put(folder);
	return error;
}

static void __exit probe_exit(void)
{
	kobject_put(folder);
}

module_init(probe_init);
module_exit(probe_exit);
MODULE_LICENSE("GPL");
MODULE_VERSION("1.0");
MODULE_DESCRIPTION("publishes a figure, and misbehaves on request");
